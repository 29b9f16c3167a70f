"""One message, read: what was done with which client, what is to be done, and what must still be asked."""
