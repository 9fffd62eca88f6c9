package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The life of one lead up to the world's `now`, as it really was; changed only while it is told.
final class Life {

    /// A value set anew after the handoff.
    record Correction(Instant at, Industry industry) {}

    final int index;
    final Circle circle;
    final Person person;
    Instant born;
    String origin = "";
    Industry industry = Industry.SOFTWARE;
    String industrySpelt = "";

    /// Nobody asked for the industry before the handoff.
    boolean industryBlank;

    @Nullable Correction correction;

    /// When each criterion came to be known; absent: never.
    final Map<Criterion, Instant> knownAt = new EnumMap<>(Criterion.class);

    /// The date wanted is one that no calendar has.
    boolean impossibleDate;

    final List<Handoff> handoffs = new ArrayList<>();

    /// The names of the twists that struck.
    final List<String> twists = new ArrayList<>();

    /// Something has bent the course of this life; whatever else would must look for another.
    boolean plotted;

    /// Sales made no lead record, but a contact at once.
    boolean contactAtOnce;

    /// Marketing itself began with a contact.
    boolean startedAsContact;

    /// Sales knew the contact since then, long before any handoff.
    @Nullable Instant contactSince;

    final Standing standing = new Standing();
    private int dealsTold;

    /// How the records of this life are found by others.
    static final class Standing {
        /// Two records could be this lead, so that none is.
        boolean ambiguous;

        /// Its marketing record was deleted or erased: nobody can know that it was a lead.
        boolean unknowable;

        /// Its record at sales was deleted, and all that it told.
        boolean salesForgot;

        /// Marketing has the same person in a second record.
        boolean twin;

        /// Nothing at all is left at marketing.
        boolean erased;

        /// Which rule finds the records at sales.
        String tie = "email";

        private boolean touched;

        /// At most one twist bends the records of a life.
        boolean untouched() {
            return !touched;
        }

        boolean touch() {
            touched = true;
            return true;
        }

        void tiedByStamp() {
            tie = "crm_ids";
        }
    }

    Life(int index, Circle circle, Person person, Instant born) {
        this.index = index;
        this.circle = circle;
        this.person = person;
        this.born = born;
    }

    boolean handedOver() {
        return !handoffs.isEmpty();
    }

    /// The only handoff of a life that nothing has bent yet.
    Handoff handoff() {
        return handoffs.getFirst();
    }

    boolean accepted() {
        return handoffs.stream().anyMatch(Handoff::accepted);
    }

    /// The deals of which this life is a part.
    List<Deal> deals() {
        List<Deal> mine = new ArrayList<>(2);
        for (Deal deal : circle.deals) {
            if (deal.involves(this)) {
                mine.add(deal);
            }
        }
        return mine;
    }

    int nextDeal() {
        return dealsTold++;
    }

    /// Unbent, handed over once.
    boolean plain() {
        return !plotted && handoffs.size() == 1;
    }

    /// Plain, accepted, with just the deal that came of it.
    boolean plainWithDeal() {
        return plain() && handoff().accepted() && deals().size() == 1;
    }

    /// Plain, without any deal.
    boolean plainWithoutDeal() {
        return plain() && !handoff().accepted() && deals().isEmpty();
    }

    Deal deal() {
        return deals().getFirst();
    }
}
