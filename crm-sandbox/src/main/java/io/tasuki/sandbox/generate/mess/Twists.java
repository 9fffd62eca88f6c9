package io.tasuki.sandbox.generate.mess;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All twists, in the order in which they strike: first how the handoff is seen, then what came of it, then the money and
/// the values, last the records themselves.
final class Twists {

    private static final List<Twist> ALL = List.of(
            new AfterHoursHandoff(),
            new OnlyLifecycleTells(),
            new HandedOverByOwner(),
            new HandedOverByHand(),
            new ContactAsStart(),
            new HandedOverAgain(),
            new Recycled(),
            new ReturnedByField(),
            new DealBeforeNextHandoff(),
            new SecondDeal(),
            new DealTooEarly(),
            new DealInGrace(),
            new WonBeforeHandoff(),
            new ReopenedDeal(),
            new WonTwice(),
            new DeletedDeal(),
            new ConversionWithoutDeal(),
            new ContactWithoutLead(),
            new StrangerDecides(),
            new DealWithoutPerson(),
            new SharedByConversion(),
            new SharedByPrimary(),
            new SharedByEarliest(),
            new ConverterNotYetHandedOver(),
            new DealByAccount(),
            new PricedInDollars(),
            new DollarsWithoutRate(),
            new LineItems(),
            new IndustryCorrectedLater(),
            new IndustryInOddSpelling(),
            new IndustryBlank(),
            new EmployeesInWords(),
            new EmployeesFullWidth(),
            new ImpossibleDate(),
            new AnsweredLate(),
            new EmailInCapitals(),
            new EmailFullWidth(),
            new StampedByConnector(),
            new StampBeatsEmail(),
            new AmbiguousAtSales(),
            new AmbiguousAtMarketing(),
            new MergedAtSales(),
            new MergedAtMarketing(),
            new ConvertedContactMerged(),
            new KnownToBothPortals(),
            new DeletedAtMarketing(),
            new ErasedAtMarketing(),
            new DeletedAtSales());

    private Twists() {}

    static List<Twist> all() {
        return ALL;
    }

    static Set<String> names() {
        return ALL.stream().map(Twist::name).collect(Collectors.toUnmodifiableSet());
    }

    /// The names of those that occur when the CRMs are set up so.
    static Set<String> names(Topology topology) {
        return ALL.stream()
                .filter(twist -> twist.occursIn(topology))
                .map(Twist::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
