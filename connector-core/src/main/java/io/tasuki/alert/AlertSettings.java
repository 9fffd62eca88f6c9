package io.tasuki.alert;

import io.tasuki.alert.channel.ChannelSettings;
import io.tasuki.alert.condition.Thresholds;
import io.tasuki.stage.plan.LabelLanguage;
import java.util.List;

/// What somebody is told, and where.
///
/// @param most how many changes a message tells one by one
/// @param attempts how often a message is tried before it is given up
/// @param channels none: nobody is told anything, and nothing is looked for
/// @param language of what people read
public record AlertSettings(
        Thresholds thresholds, int most, int attempts, List<ChannelSettings> channels, LabelLanguage language) {

    /// Of a configuration that says nothing.
    public static final AlertSettings NONE = new AlertSettings(Thresholds.USUAL, 20, 12, List.of(), LabelLanguage.EN);

    public AlertSettings {
        channels = List.copyOf(channels);
    }

    public boolean none() {
        return channels.isEmpty();
    }

    public List<String> channelNames() {
        return channels.stream().map(ChannelSettings::name).toList();
    }

    public AlertSettings in(LabelLanguage other) {
        return new AlertSettings(thresholds, most, attempts, channels, other);
    }
}
