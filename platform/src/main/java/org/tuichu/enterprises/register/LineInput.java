package org.tuichu.enterprises.register;

/// What somebody typed on the page of a line: shown again where it could not be done.
sealed interface LineInput permits StateForm, DecisionForm, AnswerForm, LikenessForm, EndingForm {}
