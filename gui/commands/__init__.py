"""What happens when an action is triggered, one class for each menu."""
