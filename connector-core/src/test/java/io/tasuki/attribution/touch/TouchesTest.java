package io.tasuki.attribution.touch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TouchesTest {

    private final World world = new World()
            .put("marketing.contacts/1", "email=ai@example.com", "handed_over=2026-03-01", "_created_at=2026-01-01T00:00:00Z")
            .put("sales.Lead/L1", "email=ai@example.com", "converted_person=C1")
            .put("sales.Contact/C1", "email=ai@example.com")
            .put("sales.Campaign/F", "name=Spring fair", "type=event", "cost=1000");

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> touches(TouchSettings settings, String columns) {
        new Rooms().walk(world);
        return world.work(session -> {
            Touches.find(session, settings, ZoneId.of("Asia/Tokyo"));
            return World.rows(session, "select " + columns + " from touch order by touched_at, touch");
        });
    }

    @Test
    void aMemberThatNamesALeadAndTheContactItBecameIsOneTouch() {
        world.put("sales.Member/M1", "campaign=F", "lead=L1", "contact=C1", "answered=2026-02-01")
                .put("sales.Member/M2", "campaign=F", "contact=C1", "answered=2026-02-02");

        assertThat(touches(TouchSettings.CAMPAIGNS, "lead, touch, kind, channel, campaign_id"))
                .containsExactly(
                        "marketing.contacts/1 sales.Member/M1 campaign event sales.Campaign/F",
                        "marketing.contacts/1 sales.Member/M2 campaign event sales.Campaign/F");
    }

    @Test
    void aTouchTakesPlaceOnTheDayOfTheAnswerElseWhenItWasMade() {
        world.put("sales.Member/M1", "campaign=F", "lead=L1", "answered=2026-02-01", "_created_at=2026-01-15T10:00:00Z")
                .put("sales.Member/M2", "campaign=F", "lead=L1", "answered=", "_created_at=2026-01-20T10:00:00Z")
                .put("sales.Member/M3", "campaign=F", "lead=L1", "answered=2026-02-03T04:05:06.000+0900");

        assertThat(touches(TouchSettings.CAMPAIGNS, "touch, touched_at, made_at"))
                .containsExactly(
                        "sales.Member/M2 2026-01-20 10:00:00.0 2026-01-20 10:00:00.0",
                        "sales.Member/M1 2026-01-31 15:00:00.0 2026-01-15 10:00:00.0",
                        "sales.Member/M3 2026-02-02 19:05:06.0 2026-01-01 00:00:00.0");
    }

    @Test
    void whoSignedUpOrCameWasTouchedAndWhoCalledOffOrStayedAwayWasNot() {
        world.put("marketing.events/E", "name=Webinar", "type=WEBINAR")
                .put("marketing.guests/E/1", "event=E", "person=1", "state=REGISTERED", "answered=2026-02-01T09:00:00Z")
                .put("marketing.guests/E/2", "event=E", "person=1", "state=ATTENDED", "answered=2026-02-02T09:00:00Z")
                .put("marketing.guests/E/3", "event=E", "person=1", "state=CANCELLED", "answered=2026-02-03T09:00:00Z")
                .put("marketing.guests/E/4", "event=E", "person=1", "state=NO_SHOW", "answered=2026-02-04T09:00:00Z")
                .put("marketing.guests/E/5", "event=E", "person=9", "state=ATTENDED", "answered=2026-02-05T09:00:00Z");

        assertThat(touches(TouchSettings.CAMPAIGNS, "lead, touch, touched_at, channel, campaign, campaign_id, details"))
                .containsExactly(
                        "marketing.contacts/1 marketing.guests/E/1 2026-02-01 09:00:00.0 WEBINAR Webinar marketing.events/E {state=REGISTERED}",
                        "marketing.contacts/1 marketing.guests/E/2 2026-02-02 09:00:00.0 WEBINAR Webinar marketing.events/E {state=ATTENDED}");
    }

    @Test
    void oneWhoMetTheSameFairInBothCrmsWasTouchedTwiceForNothingTellsThatItIsOne() {
        world.put("marketing.events/E", "name=Spring fair", "type=event")
                .put("marketing.guests/E/1", "event=E", "person=1", "state=ATTENDED", "answered=2026-02-01T09:00:00Z")
                .put("sales.Member/M1", "campaign=F", "lead=L1", "answered=2026-02-01");

        assertThat(touches(TouchSettings.CAMPAIGNS, "touch, campaign_id"))
                .containsExactly("sales.Member/M1 sales.Campaign/F", "marketing.guests/E/1 marketing.events/E");
    }

    @Test
    void whatIsDeletedOrOfAStrangerIsNoTouchAndACampaignWithoutATypeHasNoChannel() {
        world.put("sales.Campaign/N", "name= ", "type=")
                .put("sales.Member/M1", "campaign=F", "lead=L1", "_removed_at=2026-02-01T00:00:00Z")
                .put("sales.Member/M2", "campaign=F", "lead=L9")
                .put("sales.Member/M3", "campaign=N", "lead=L1")
                .put("sales.Member/M4", "campaign=G", "lead=L1");

        assertThat(touches(TouchSettings.CAMPAIGNS, "touch, channel, campaign, campaign_id = ''"))
                .containsExactly("sales.Member/M3 (blank) N false", "sales.Member/M4 (blank) G true");
    }

    @Test
    void anActivityIsATouchOnceItHasTakenPlace() {
        world.put("marketing.meetings/1", "type=demo", "held=2026-02-01T09:00:00Z")
                .put("marketing.meetings/2", "type=other", "held=2026-02-02T09:00:00Z")
                .put("marketing.meetings/3", "type=demo", "held=")
                .link("marketing.meetings/1", "marketing.contacts/1")
                .link("marketing.meetings/2", "marketing.contacts/1")
                .link("marketing.meetings/3", "marketing.contacts/1");
        ObjectName meetings = ObjectName.parse("marketing.meetings");

        assertThat(touches(activities(meetings, Set.of("demo")), "touch, kind, channel, campaign"))
                .containsExactly("marketing.meetings/1 meeting meeting ");
        assertThat(touches(activities(meetings, Set.of()), "touch"))
                .containsExactly("marketing.meetings/1", "marketing.meetings/2");
    }

    private static TouchSettings activities(ObjectName object, Set<String> types) {
        return new TouchSettings(List.of(new ActivityTouches("meeting", object, types)), List.of());
    }

    @Test
    void eachMomentThatADateFieldSaidIsATouchWithWhatTheOthersSaidThen() {
        world.version("marketing.contacts/1", "sent", "2026-01-05T00:00:00Z", "2026-01-05T00:00:00Z", "history")
                .version("marketing.contacts/1", "sent", "2026-02-06T00:00:00Z", "2026-02-06T00:00:00Z", "history")
                .version("marketing.contacts/1", "sent", "2026-02-07T00:00:00Z", "2026-02-06T00:00:00Z", "history")
                .version("marketing.contacts/1", "form", "2026-01-05T00:00:01Z", "Whitepaper", "history")
                .version("marketing.contacts/1", "form", "2026-02-06T00:00:01Z", "Spring Fair", "history");
        FieldTouches forms = new FieldTouches(
                "form", Optional.of(field("sent")), told("campaign", "form", "medium", "medium"));

        assertThat(touches(new TouchSettings(List.of(), List.of(forms)), "touch, touched_at, channel, campaign, campaign_id"))
                .containsExactly(
                        "marketing.contacts/1#sent@2026-01-05T00:00:00Z 2026-01-05 00:00:00.0 form Whitepaper ",
                        "marketing.contacts/1#sent@2026-02-06T00:00:00Z 2026-02-06 00:00:00.0 form Spring Fair sales.Campaign/F");
    }

    private static FieldPath field(String name) {
        return FieldPath.parse("marketing.contacts." + name);
    }

    private static Map<String, FieldPath> told(String... wordsAndFields) {
        Map<String, FieldPath> told = new LinkedHashMap<>();
        for (int place = 0; place < wordsAndFields.length; place += 2) {
            told.put(wordsAndFields[place], field(wordsAndFields[place + 1]));
        }
        return told;
    }

    @Test
    void withoutADateEachValueOfTheFirstFieldIsATouchFromItsBeginning() {
        world.put("marketing.contacts/2", "email=bo@example.com", "handed_over=2026-03-01", "form=Summer", "medium=mail", "origin=x",
                        "_created_at=2026-01-02T00:00:00Z")
                .version("marketing.contacts/1", "form", "2026-01-05T00:00:00Z", "Spring", "history")
                .version("marketing.contacts/1", "form", "2026-01-06T00:00:00Z", "", "history");
        FieldTouches tagged = new FieldTouches(
                "utm", Optional.empty(), told("campaign", "form", "channel", "medium", "source", "origin"));

        assertThat(touches(new TouchSettings(List.of(), List.of(tagged)), "lead, touched_at, kind, channel, campaign, details"))
                .containsExactly(
                        "marketing.contacts/2 2026-01-02 00:00:00.0 utm mail Summer {source=x}",
                        "marketing.contacts/1 2026-01-05 00:00:00.0 utm (blank) Spring {}");
    }
}
