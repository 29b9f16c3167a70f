"""Files that people send, read into sheets: hostile until proved harmless, so in a process of their own."""
