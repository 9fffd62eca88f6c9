package io.tasuki.attribution.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Fixed shares for milestones, and one for all touches between them.
///
/// 1. Milestones on the same touch add up.
/// 2. The share of a milestone that is missing, and the middle's when no touch is left for it, goes to the others in
///    proportion to theirs.
/// 3. When nothing is left to share by, all touches are equal.
///
/// @param middle the share of all touches without a milestone together
record MilestoneRule(double middle, List<Share> shares) implements Rule {

    record Share(Milestone milestone, double share) {}

    static MilestoneRule of(double middle, double each, Milestone... milestones) {
        return new MilestoneRule(
                middle, List.of(milestones).stream().map(one -> new Share(one, each)).toList());
    }

    MilestoneRule and(Milestone milestone, double share) {
        List<Share> more = new ArrayList<>(shares);
        more.add(new Share(milestone, share));
        return new MilestoneRule(middle, List.copyOf(more));
    }

    @Override
    public double[] weights(Journey journey) {
        double[] weights = new double[journey.touches()];
        boolean[] marked = new boolean[weights.length];
        double present = 0;
        for (Share share : shares) {
            OptionalInt place = share.milestone().on(journey);
            if (place.isPresent()) {
                weights[place.getAsInt()] += share.share();
                marked[place.getAsInt()] = true;
                present += share.share();
            }
        }
        return scaled(weights, marked, present);
    }

    private double[] scaled(double[] weights, boolean[] marked, double present) {
        int between = 0;
        for (boolean mark : marked) {
            between += mark ? 0 : 1;
        }
        double all = present + (between > 0 ? middle : 0);
        for (int place = 0; place < weights.length; place++) {
            if (all == 0) {
                weights[place] = 1.0 / weights.length;
            } else {
                weights[place] = (marked[place] ? weights[place] : middle / between) / all;
            }
        }
        return weights;
    }
}
