"""InMail credits: granting, spending, coming back, expiring; the stars of 2013."""
