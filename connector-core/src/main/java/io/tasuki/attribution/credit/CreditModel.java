package io.tasuki.attribution.credit;

import io.tasuki.attribution.model.LeaveOneOut;
import io.tasuki.attribution.model.Markov;
import io.tasuki.attribution.model.PathModel;
import io.tasuki.attribution.model.RuleModel;
import io.tasuki.attribution.model.Shapley;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// A model by the name that people type.
public sealed interface CreditModel {

    /// For instance `u_shape`.
    String word();

    /// Shares by the places of touches alone.
    record ByRule(RuleModel rule) implements CreditModel {

        @Override
        public String word() {
            return rule.word();
        }
    }

    /// Learns from the channels of all journeys, won or not, what each is worth.
    ///
    /// @param blank one that has learnt nothing, for so many channels
    record Learnt(String word, IntFunction<PathModel> blank) implements CreditModel {}

    /// What is told when nobody asks for others.
    List<CreditModel> USUAL = Stream.of(RuleModel.FIRST, RuleModel.LAST, RuleModel.LINEAR, RuleModel.U_SHAPE)
            .<CreditModel>map(ByRule::new)
            .toList();

    /// Every model, in the order in which they are told.
    List<CreditModel> ALL = Stream.concat(
                    Arrays.stream(RuleModel.values()).<CreditModel>map(ByRule::new),
                    Stream.<CreditModel>of(
                            new Learnt("markov_1", channels -> new Markov(1, channels)),
                            new Learnt("markov_2", channels -> new Markov(2, channels)),
                            new Learnt("markov_3", channels -> new Markov(3, channels)),
                            new Learnt("shapley", Shapley::new),
                            new Learnt("leave_one_out", LeaveOneOut::new)))
            .toList();

    /// The one of that name, if there is one.
    static Optional<CreditModel> named(String word) {
        return ALL.stream().filter(model -> model.word().equals(word)).findFirst();
    }

    /// Every name, in the order of [#ALL].
    static List<String> words() {
        return ALL.stream().map(CreditModel::word).toList();
    }
}
