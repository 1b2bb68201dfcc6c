"""What Fanal says, and the catalogues that say it in other languages."""
