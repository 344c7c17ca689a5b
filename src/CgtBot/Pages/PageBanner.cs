namespace CgtBot.Pages;

/// <summary>A component shown on every page under its head, given the <c>View</c> (the demonstration's clock, for one).</summary>
public sealed record PageBanner(Type Component);
