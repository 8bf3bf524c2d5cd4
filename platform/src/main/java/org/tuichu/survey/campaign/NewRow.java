package org.tuichu.survey.campaign;

import java.util.UUID;

/// A row to be entered. Whoever makes it chooses the id: sent twice, it is entered once.
record NewRow(UUID id, UUID task, Cells cells) {}
