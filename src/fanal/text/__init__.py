"""Pure strings: names across scripts, and the two alphabets of Serbian. Knows nothing of the model."""
