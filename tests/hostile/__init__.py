"""What documents, files, addresses and headers could hold to do harm, put wherever a text can stand."""
