package io.tasuki.run;

import io.tasuki.crm.Capabilities;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.PassingAdapter;
import java.util.OptionalInt;

/// An adapter that says it takes fewer records at once than it does: an organisation's own triggers may not stand more.
final class SmallBatches extends PassingAdapter {

    private final int most;

    private SmallBatches(CrmAdapter inner, int most) {
        super(inner);
        this.most = most;
    }

    static CrmAdapter of(CrmAdapter adapter, OptionalInt most) {
        return most.isPresent() ? new SmallBatches(adapter, most.getAsInt()) : adapter;
    }

    @Override
    public Capabilities capabilities() {
        Capabilities all = super.capabilities();
        return new Capabilities(
                all.writes(),
                all.createsFields(),
                all.conditionalWrites(),
                all.fieldHistory(),
                Math.min(most, all.maximumBatch()),
                all.maximumRead());
    }
}
