package planted.modules.first.inner;

/// Nobody's business outside of the first module.
public record Inner(String text) {}
