"""Rules by which the cells of an imported file are understood: headers, numbers, days, names, purposes."""
