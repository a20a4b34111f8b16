"""What a party sent: taken in, read and drawn, away from everything else."""
