package io.tasuki.run.configuration;

import java.util.Map;

/// What every part of one reading of a configuration file shares.
record Reading(Problems problems, Map<String, String> environment) {}
