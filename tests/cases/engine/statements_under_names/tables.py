"""The table of pupils, by hand-written SQL."""
ERASE = "DELETE FROM pupils WHERE uid = :uid"
HIDE = "UPDATE pupils SET active = FALSE WHERE uid = :uid"
BLANK = "UPDATE pupils SET name = NULL, email = NULL, phone = NULL WHERE uid = :uid"
