"""The windows over the window; none waits in a loop of its own."""
