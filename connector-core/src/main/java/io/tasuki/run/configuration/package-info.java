/// Reads `tasuki.yaml` and says what is wrong with it, line by line. Start with
/// [io.tasuki.run.configuration.Configuration], the whole of it as records; each reader knows one part of the file, and
/// [io.tasuki.run.configuration.Section] and [io.tasuki.run.configuration.Item] know where in the file it stands.
/// What a setting does is its stage's business: a reader ends in the settings record of that stage.
@NullMarked
package io.tasuki.run.configuration;

import org.jspecify.annotations.NullMarked;
