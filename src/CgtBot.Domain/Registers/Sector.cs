namespace CgtBot.Domain.Registers;

/// <summary>Where the section's employer stands; decides which legal bases and clocks may be shown.</summary>
public enum Sector
{
    TerritorialPublicService,
    OtherPublicService,
    Private,
}
