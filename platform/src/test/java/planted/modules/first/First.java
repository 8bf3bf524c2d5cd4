package planted.modules.first;

import planted.modules.second.Second;

/// Uses the second module, which uses this one.
public record First(Second second) {}
