"""End-to-end tests of the daemon. `Tests/EndToEnd/run --list` tells what there is."""
