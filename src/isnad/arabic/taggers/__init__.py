"""What was learned: small models behind one protocol."""
