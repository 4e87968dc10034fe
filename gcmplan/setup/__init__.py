"""What set-up writes beside the plans: new texts from the texts that are there."""
