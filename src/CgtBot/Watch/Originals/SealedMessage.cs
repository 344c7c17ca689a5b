namespace CgtBot.Watch.Originals;

/// <summary>A message sealed, and the SHA-256 of what unsealing it gives: its salt and its bytes, so that nobody who holds the same message can tell that it is the one.</summary>
public sealed record SealedMessage(byte[] Bytes, string Sha256);
