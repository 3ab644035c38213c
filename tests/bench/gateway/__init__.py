"""How the gateway holds up: each figure beside what bare tools reach in the same run."""
