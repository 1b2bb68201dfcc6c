"""Write a case to the formats others read, and read our own exports back, statement by statement.

Pure: writers take plain data and an open binary stream, readers take an open binary stream.
"""
