package io.tasuki.attribution;

import io.tasuki.attribution.AttributionReport.LearntChannel;
import io.tasuki.attribution.credit.Crediting.Lesson;
import io.tasuki.attribution.model.ChannelCredit;
import io.tasuki.attribution.model.Markov;
import io.tasuki.attribution.model.PathModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what models have learnt of the channels.
final class LearntChannels {

    private LearntChannels() {}

    static List<LearntChannel> of(List<Lesson> lessons, List<String> channels) {
        List<LearntChannel> learnt = new ArrayList<>();
        for (Lesson lesson : lessons) {
            List<ChannelCredit> credits = credits(lesson.learnt());
            List<Markov.Removal> removals =
                    lesson.learnt() instanceof Markov chain && !credits.isEmpty() ? chain.removals() : List.of();
            for (int channel = 0; channel < channels.size(); channel++) {
                @Nullable Double wins = credits.isEmpty() ? null : credits.get(channel).conversions();
                @Nullable Double effect = removals.isEmpty() ? null : removals.get(channel).conversions();
                learnt.add(new LearntChannel(lesson.model(), channels.get(channel), wins, effect));
            }
        }
        return learnt;
    }

    // Without a win a chain has learnt nothing that could be told.
    private static List<ChannelCredit> credits(PathModel model) {
        try {
            return model.credits();
        } catch (ArithmeticException nothingWon) {
            return List.of();
        }
    }
}
