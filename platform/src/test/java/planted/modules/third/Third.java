package planted.modules.third;

import planted.modules.first.First;

/// An arrow that its package does not allow.
public record Third(First first) {}
