import-fault-empty = The file is empty: there is not a single row in it. Export it once more and send it again.
import-fault-no_rows = The file has headers but no rows below them. Check the filter in the program that made it.
import-fault-no_header = I found no row with the names of the columns. The first row of the table must name them, for example: Name, Tax ID, Phone.
import-fault-password = The file is protected by a password. Save it without one and send it again.
import-fault-damaged = The file is damaged and cannot be opened. Save it once more and send it again.
import-fault-not_a_table = This is not a table. I can read csv, xlsx, xls and ods.
import-fault-too_large = The file is too large. Split it: up to 200,000 rows and 20 MB, also after unpacking.
