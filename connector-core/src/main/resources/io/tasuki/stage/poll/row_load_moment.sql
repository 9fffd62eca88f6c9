-- A moment as the CRM tells it in an answer.
if(ends_with({text}, 'Z'), left({text}, -1) || '+0000', {text})
