"""The clock: what is due is told, whatever is wrong with one of them."""
