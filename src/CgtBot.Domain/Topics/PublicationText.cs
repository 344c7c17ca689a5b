using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Topics;

/// <summary>What the matcher reads of a publication. Its date, when known, tells a reorganisation of the past from one to come.</summary>
public sealed record PublicationText(PublicationKind Kind, string Title, string Text, PartialDate? Published = null);
