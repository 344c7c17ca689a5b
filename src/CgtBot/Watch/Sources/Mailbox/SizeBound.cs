using MailKit;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Ends the reading of a message that is larger than its server said.</summary>
internal sealed class SizeBound(long most) : ITransferProgress
{
    public void Report(long bytesTransferred, long totalSize) => Report(Math.Max(bytesTransferred, totalSize));

    public void Report(long bytesTransferred)
    {
        if (bytesTransferred > most)
        {
            throw new Passed();
        }
    }

    public sealed class Passed : IOException;
}
