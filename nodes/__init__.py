"""The nodes that ship: one family a file. Files that begin with an underscore hold what several nodes share."""
