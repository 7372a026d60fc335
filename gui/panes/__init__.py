"""The views of the text: each shows what it is given and says what the person did."""
