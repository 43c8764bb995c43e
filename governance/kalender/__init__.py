"""The Dutch calendar: holidays, working days, school holidays."""
