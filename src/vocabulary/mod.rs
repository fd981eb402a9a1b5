//! Roles, skills, industries, places and languages, read from the files in data.
