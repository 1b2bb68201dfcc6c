"""The desk: one API and the single-page app it feeds, for the person whose machine it runs on."""
