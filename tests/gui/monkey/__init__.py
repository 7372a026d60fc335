"""Random use of the real window: whatever a person does, nothing breaks."""
