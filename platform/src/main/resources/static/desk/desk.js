// Small comforts; every page works without this file.
