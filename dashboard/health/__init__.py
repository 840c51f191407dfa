"""What an operator's programs ask of a process: is it alive, is it ready, how does it fare."""
