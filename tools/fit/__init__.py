"""Every constant of the formulas, derived anew: coefficients of polynomials, and the error of each fit."""
