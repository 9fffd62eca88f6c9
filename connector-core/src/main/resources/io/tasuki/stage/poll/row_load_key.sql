-- The form of a unique key in which two CRMs' spellings are equal, as far as it is ASCII; Java folds the others.
lower(trim({value}, e' \t\n\x0b\f\r\x1c\x1d\x1e\x1f'))
