"""The pages of the preferences: each shows some of them, and lays what it shows over the rest."""
