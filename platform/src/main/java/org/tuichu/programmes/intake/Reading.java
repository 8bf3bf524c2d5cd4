package org.tuichu.programmes.intake;

import org.tuichu.plan.PlanText;
import org.tuichu.plan.ProgrammeDraft;

/// What the plan reader made of a document: the text that spans refer to, with its tables, and the draft.
record Reading(PlanText text, ProgrammeDraft draft) {}
