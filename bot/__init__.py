"""The front door: it lets updates in, opens a transaction for each, and delivers the answers."""
