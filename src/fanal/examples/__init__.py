"""Example cases that ship with Fanal: invented stories, a generator of more, and a gang network from open data."""
