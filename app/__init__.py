"""MentatLab: a visual flow editor in which people wire models together and watch them work."""
