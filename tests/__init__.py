"""What Fieldbook promises, checked."""
