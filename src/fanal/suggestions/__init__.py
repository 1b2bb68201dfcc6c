"""What a machine thinks it found in a text: identifiers, names, candidate links; never facts."""
