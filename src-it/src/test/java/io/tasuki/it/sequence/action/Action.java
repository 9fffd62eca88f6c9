package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.util.Random;

/// One step of a sequence.
public sealed interface Action
        permits ApplyPlan,
                BuyAgain,
                ChangeAmount,
                Convert,
                Delete,
                Die,
                Disturb,
                EditAddress,
                EditOtherField,
                EditOurField,
                FillBySales,
                HandOverAgain,
                MakePlan,
                MeetLead,
                MergeContacts,
                MergePeople,
                MoveDeal,
                MoveRole,
                PassTime,
                RefuseRecord,
                Restore,
                RetryAll,
                RevertRun,
                SetStatus,
                Sync {

    String NOTHING = "nothing to do";

    /// @param dice this step's own, so that leaving out another step changes nothing here
    /// @return what was done, for the record of a failure
    String act(Arena arena, Random dice);
}
